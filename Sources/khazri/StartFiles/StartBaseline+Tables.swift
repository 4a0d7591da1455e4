extension StartBaseline {
    static let tables = [
        (name: "data/numbers.csv", text: numbers), (name: "data/monthly.csv", text: monthly),
        (name: "data/flows-domestic.csv", text: domesticFlows), (name: "data/flows-imported.csv", text: importedFlows),
        (name: "data/final-demand-domestic.csv", text: domesticFinalDemand),
        (name: "data/final-demand-imported.csv", text: importedFinalDemand),
        (name: "data/sector-accounts.csv", text: accounts), (name: "data/final-demand-taxes.csv", text: taxes),
        (name: "data/sources.csv", text: sources)
    ]

    private static let numbers = """
        path,value,unit,low,high,source,basis,grade,note
        demand.gasoline.annual,1000,kt/yr,950,1050,S01,assumption,D,replace with the energy balance of your country
        demand.diesel.annual,1200,kt/yr,1100,1300,S01,assumption,D,replace with the energy balance of your country

        """

    /// Month indices have mean 1.
    private static let monthly = """
        month,road,flat
        january,0.94,1
        february,0.94,1
        march,0.98,1
        april,1,1
        may,1.02,1
        june,1.04,1
        july,1.06,1
        august,1.06,1
        september,1.02,1
        october,1,1
        november,0.97,1
        december,0.97,1

        """

    private static let domesticFlows = """
        sector,mining,gasoline-refining,other-refining,other-activities
        mining,0,150,250,100
        gasoline-refining,5,0,5,190
        other-refining,15,5,10,270
        other-activities,180,60,100,2660

        """

    private static let importedFlows = """
        sector,mining,gasoline-refining,other-refining,other-activities
        mining,0,0,0,0
        gasoline-refining,0,0,0,20
        other-refining,0,0,0,30
        other-activities,100,20,40,1000

        """

    private static let domesticFinalDemand = """
        sector,household-consumption,government-consumption,fixed-capital-formation,inventory-change,exports
        mining,0,0,0,0,500
        gasoline-refining,180,0,0,0,20
        other-refining,50,20,0,0,230
        other-activities,3000,1000,800,0,200

        """

    private static let importedFinalDemand = """
        sector,household-consumption,government-consumption,fixed-capital-formation
        mining,0,0,0
        gasoline-refining,20,0,0
        other-refining,0,0,0
        other-activities,800,100,300

        """

    /// output = the sector's column of both flow tables + net taxes + value added.
    private static let accounts = """
        sector,output,value-added,net-taxes-on-products,imports,exports,employees
        mining,1000,690,10,0,500,10000
        gasoline-refining,400,160,5,40,20,2000
        other-refining,600,190,5,30,230,3000
        other-activities,8000,3680,50,2360,200,900000

        """

    private static let taxes = """
        category,net-taxes
        household-consumption,250
        government-consumption,20
        fixed-capital-formation,30

        """

    private static let sources = """
        source,title,publisher,date,url,kind
        S01,Where the number is from,Who published it,2025-01-01,https://example.org,our assumption

        """
}
