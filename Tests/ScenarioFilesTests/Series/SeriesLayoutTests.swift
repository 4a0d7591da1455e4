import EnergySystem
import ScenarioFiles
import Testing

/// Dates and tables as statistical offices, spreadsheets and pandas write them; what is ambiguous is told.
@Suite struct SeriesLayoutTests {
    private func read(_ text: String, _ request: SeriesRequest = SeriesRequest()) -> (
        series: [DatedSeries], faults: [String]
    ) {
        let read = SeriesFile.read(Array(text.utf8), as: "f.csv", request)
        return (read.series, read.faults.map(\.description))
    }

    @Test(arguments: [
        (["2010Q1", "2010Q2", "2010Q3"], "2010-Q1"), (["1970 Q4", "1971 Q1", "1971 Q2"], "1970-Q4"),
        (["Q1 2010", "Q2 2010", "Q3 2010"], "2010-Q1"),
        (["2019M01", "2019M02", "2019M03"], "2019-01"), (["2019-M11", "2019-M12", "2020-M01"], "2019-11"),
        (["Jan-2019", "Feb-2019", "Mar-2019"], "2019-01"), (["January 2019", "february 2019", "March 2019"], "2019-01"),
        (["2019 Jan", "2019 Feb", "2019 Mar"], "2019-01"),
        (["01.03.2019", "01.04.2019", "01.05.2019"], "2019-03"),
        (["31/01/2019", "28/02/2019", "31/03/2019"], "2019-01"),
        (["01/31/2019", "02/28/2019", "03/31/2019"], "2019-01"), (["201911", "201912", "202001"], "2019-11"),
        (["2019-01-01 00:00:00", "2019-02-01 00:00:00", "2019-03-01 00:00:00"], "2019-01"),
        (["2019-01-31T00:00:00Z", "2019-02-28T00:00:00Z", "2019-03-31T00:00:00Z"], "2019-01")
    ])
    func dates(_ dates: [String], _ first: String) throws {
        let found = read("date,x\n" + zip(dates, [1, 2, 4]).map { "\($0),\($1)\n" }.joined())
        #expect(found.faults == [])
        let series = try #require(found.series.first)
        #expect(series.first.description == first && series.values == [1, 2, 4])
        #expect(series.season == (first.contains("Q") ? 4 : 12))
    }

    @Test(arguments: [
        ("01/02/2019", "'01/02/2019' may have the day or the month first; write 2024-03-01"),
        ("201913", "'201913' is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01"),
        ("Jan-19", "'Jan-19' is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01"),
        ("2019Q5", "'2019Q5' is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01"),
        ("32.01.2019", "'32.01.2019' is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01")
    ])
    func noDates(_ date: String, _ message: String) {
        #expect(read("date,x\n\(date),1\n").faults == ["f.csv:2:1: \(message)"])
    }

    @Test func yearAndQuarterInTwoColumns() throws {
        let series = try #require(read("year,quarter,gdp\n2000,3,1\n2000,4,2\n2001,1,4\n").series.first)
        #expect(series.id == "gdp" && series.first.description == "2000-Q3" && series.values == [1, 2, 4])
        #expect(read("month,year,x\nFeb,2000,1\nMar,2000,2\n").series.first?.first.description == "2000-02")
        #expect(
            read("year,quarter,gdp\n2000,4,1\n2000,5,2\n").faults == [
                "f.csv:3:6: '5' is no quarter of a year; write 1 to 4"
            ])
    }

    @Test func aColumnWithoutHeadingIsLeftOutWithAWord() {
        let found = read(",date,demand\n0,2019-01,980.0\n1,2019-02,1098.0\n")
        #expect(found.series.map(\.id) == ["demand"] && found.series.first?.values == [980, 1098])
        #expect(found.faults == ["f.csv:1:1: warning: the column has no heading and is left out"])
    }

    @Test func semicolonsAndDecimalCommas() {
        let told = read("date;x\n2019-01;980,0\n2019-02;1012,25\n")
        #expect(told.series.first?.values == [980, 1012.25])
        #expect(told.faults == ["f.csv:1:1: warning: the comma of figures such as '980,0' is read as a decimal comma"])
        let thousands = "date;x\n2019-01;1,234\n2019-02;2,345\n"
        #expect(
            read(thousands).faults == [
                """
                f.csv:1:1: '1,234' may have a decimal comma or part its thousands; add --decimal-comma, or write it \
                without a comma
                """
            ])
        #expect(read(thousands, SeriesRequest(hasDecimalComma: true)).series.first?.values == [1.234, 2.345])
        #expect(read("date;x;y\n2019-01;1.5;2\n2019-02;2.5;3\n").series.map(\.values) == [[1.5, 2.5], [2, 3]])
    }

    @Test func severalKeyColumns() {
        let text = "area,fuel,date,value\nXA,gas,2019,1\nXA,gas,2020,2\nXA,oil,2019,3\nXA,oil,2020,4\n"
        let found = read(text, SeriesRequest(by: ["area", "fuel"]))
        #expect(found.series.map(\.id) == ["XA/gas", "XA/oil"] && found.series.map(\.values) == [[1, 2], [3, 4]])
        #expect(
            read(text, SeriesRequest(by: "area")).faults.first
                == """
                f.csv:4:8: series 'XA': '2019' is given twice, first in line 2; its rows differ in fuel, which \
                --by can name too
                """
        )
        #expect(
            read(text, SeriesRequest(by: ["area", "fule"])).faults == [
                "f.csv:1:1: there is no column 'fule'; did you mean 'fuel'?"
            ])
    }

    @Test func jodiAndSDMX() {
        let jodi =
            "REF_AREA,TIME_PERIOD,ENERGY_PRODUCT,FLOW_BREAKDOWN,UNIT_MEASURE,OBS_VALUE,ASSESSMENT_CODE\n"
            + "XA,2019-01,GASOLINE,TOTDEMO,KBD,180.0,1\nXA,2019-02,GASOLINE,TOTDEMO,KBD,196.0,2\nXA,2019-01,GASOLINE,TOTDEMO,KTONS,18.0,1\nXA,2019-02,GASOLINE,TOTDEMO,KTONS,19.6,1\n"
        let found = read(jodi)
        #expect(found.series.map(\.id) == ["KBD", "KTONS"] && found.series.map(\.values) == [[180, 196], [18, 19.6]])
        #expect(
            found.faults == [
                """
                f.csv:1:1: warning: rows are taken as series by UNIT_MEASURE; --by names other columns
                """
            ])
        let sdmx =
            "DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:Y(1.0),Q,AZ,2019-Q1,10,A\nX:Y(1.0),Q,AZ,2019-Q2,11,E\nX:Y(1.0),Q,GE,2019-Q1,5,A\n"
        #expect(read(sdmx).series.map(\.id) == ["AZ", "GE"] && read(sdmx).series.map(\.values) == [[10, 11], [5]])
    }

    @Test func yearsAsColumns() {
        let bank =
            "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-06-28\",\n\n\"Country Name\",\"Country Code\",\"2015\",\"2016\",\"2017\",\n\"Azerbaijan\",\"AZE\",\"\",\"14\",\"15\",\n\"Georgia\",\"GEO\",\"4\",\"4.5\",\"5\",\n"
        let found = read(bank, SeriesRequest(by: "Country Code"))
        #expect(
            found.faults == [] && found.series.map(\.id) == ["AZE", "GEO"]
                && found.series.map(\.values) == [[14, 15], [4, 4.5, 5]])
        #expect(found.series.map(\.first.description) == ["2016", "2015"])
        let pyam =
            "model,scenario,region,variable,unit,2015,2016,2017\nm,base,AZE,Primary,EJ/yr,0.5,0.51,0.52\nm,base,AZE,Final,EJ/yr,0.3,0.31,0.32\n"
        #expect(read(pyam).series.map(\.id) == ["Primary", "Final"])
        #expect(
            read(pyam).faults == [
                """
                f.csv:1:1: warning: the headings are dates, and rows are taken as series by variable; --by names other \
                columns
                """
            ])
        #expect(
            read(pyam, SeriesRequest(by: ["region"])).faults.last
                == "f.csv:3:8: there is a second row of the series 'AZE'; --by names the columns that tell them apart")
        let dataBank = "Country Code,2015 [YR2015],2016 [YR2016],2017 [YR2017]\nAZE,..,14,15\n"
        #expect(read(dataBank).series.first?.values == [14, 15])
    }

    @Test func eurostat() {
        let text = """
            freq,siec,geo\\TIME_PERIOD\t2015 \t2016 \t2017 \nA,TOTAL,AZ\t: \t12.5 p\t13.1 \nA,TOTAL,GE\t4.1 \t4.2 \
            b\t: c\n
            """
        let found = read(text)
        #expect(found.series.map(\.id) == ["AZ", "GE"] && found.series.map(\.values) == [[12.5, 13.1], [4.1, 4.2]])
    }

    @Test func monthsAsColumns() throws {
        let months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"
        let found = try #require(
            read("year,\(months)\n2019,1,2,3,4,5,6,7,8,9,10,11,12\n2020,13,14,15,,,,,,,,,\n").series.first)
        #expect(found.first.description == "2019-01" && found.values == (1...15).map(Double.init))
        #expect(
            read("year,\(months)\n2019,1,2,3,4,5,six,7,8,9,10,11,12\n").faults.first
                == "f.csv:2:16: 'six' in column 'Jun' is no number")
    }
}
