import EnergySystem
import ScenarioFiles
import Testing

/// Series out of CSV files: every accepted form, and every fault with its row and column, all at once.
@Suite struct SeriesFileTests {
    private func read(_ text: String, _ request: SeriesRequest = SeriesRequest()) -> (
        series: [DatedSeries], faults: [String]
    ) {
        let read = SeriesFile.read(Array(text.utf8), as: "f.csv", request)
        return (read.series, read.faults.map(\.description))
    }

    @Test(arguments: [
        ("date,x\n2024-01,1\n2024-02,2\n2024-03,4\n", "2024-01", 12),
        ("x,month\n1,2024-01-01\n2,2024-02-01\n4,2024-03-01\n", "2024-01", 12),
        ("quarter,x\n2023-Q4,1\n2024-Q1,2\n2024-Q2,4\n", "2023-Q4", 4),
        ("year,x\n2021,1\n2022,2\n2023,4\n", "2021", 1),
        ("when,x\n2023,4\n2021,1\n2022,2\n", "2021", 1)
    ])
    func dates(_ text: String, _ first: String, _ season: Int) throws {
        let series = try #require(read(text).series.first)
        #expect(series.id == "x")
        #expect(series.first.description == first)
        #expect(series.season == season)
        #expect(series.values == [1, 2, 4])
    }

    @Test func everyColumnIsASeries() {
        let series = read("date,a,b\n2024-01,1,\n2024-02,2,5\n2024-03,3,6\n").series
        #expect(series.map(\.id) == ["a", "b"])
        #expect(series.map(\.values) == [[1, 2, 3], [5, 6]])
        #expect(series[1].first.description == "2024-02")
    }

    @Test func rowsNameTheirSeries() {
        let text = "id,date,value\nb,2024-02,2\nb,2024-01,1\na,2024-01,7\n"
        let series = read(text, SeriesRequest(by: "id")).series
        #expect(series.map(\.id) == ["b", "a"])
        #expect(series[0].values == [1, 2])
        #expect(
            read(text).faults.first == """
                f.csv:2:1: 'b' in column 'id' is no number; rows that name their series need --by id
                """)
    }

    @Test func columnsByName() {
        let text = "date,a,b\n2024-01,1,4\n2024-02,2,5\n"
        #expect(read(text, SeriesRequest(columns: ["b"])).series.map(\.id) == ["b"])
        #expect(
            read(text, SeriesRequest(columns: ["c"])).faults == ["f.csv:1:1: there is no column 'c'; did you mean 'a'?"]
        )
    }

    @Test func quartersWrittenAsMonths() throws {
        let series = try #require(read("date,x\n2023-01,1\n2023-04,2\n2023-10,4\n2023-07,3\n").series.first)
        #expect(series.season == 4)
        #expect(series.values == [1, 2, 3, 4])
        #expect(series.period(4).description == "2024-01")
        #expect(series.notes == ["the dates lie 3 months apart and are taken as quarters"])
    }

    @Test func gapsAreNamedAndFilledOnlyWhenAsked() throws {
        let text = "date,x\n2024-01,1\n2024-02,2\n2024-04,\n2024-05,5\n"
        #expect(
            read(text).faults == [
                """
                f.csv:4:1: series 'x': 2024-03, 2024-04 are missing; give them, or add --fill-gaps to interpolate
                """
            ])
        let filled = try #require(read(text, SeriesRequest(fillsGaps: true)).series.first)
        #expect(filled.values == [1, 2, 3, 4, 5])
        #expect(filled.filled.map(\.description) == ["2024-03", "2024-04"])
        #expect(filled.notes == ["interpolated on a straight line: 2024-03, 2024-04"])
    }

    @Test func everyFaultAtOnce() {
        let text = """
            date,x\n2024-01,1\n2024-13,2\n2024-02,NaN\n2024-03,inf\n2024-04,twelve 12\n2024-05,\"1,5\"\n2024-06\n,3\n
            """
        #expect(
            read(text).faults == [
                "f.csv:3:1: '2024-13' is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01",
                "f.csv:4:9: 'NaN' in column 'x' is no figure; leave the cell empty where there is none",
                "f.csv:5:9: 'inf' in column 'x' is infinite",
                "f.csv:6:9: 'twelve 12' in column 'x' is no number",
                "f.csv:7:9: '1,5' in column 'x' is no number; write decimals with a point and no separators",
                "f.csv:8:1: the row has 1 cells, the heading has 2",
                "f.csv:9:1: the date is missing"
            ])
    }

    @Test(arguments: [
        (
            "date,x\n2024-01,1\n2024-02,2\n2024-01,3\n",
            "f.csv:4:1: series 'x': '2024-01' is given twice, first in line 2"
        ),
        (
            "date,x\n2024-03-01,1\n2024-03-02,2\n2024-03-03,3\n",
            """
            f.csv:3:1: series 'x': '2024-03-02' and '2024-03-01' lie in one month; figures are of months, \
            quarters or years
            """
        ),
        (
            "date,x\n2024,1\n2024-02,2\n",
            "f.csv:3:1: series 'x': '2024-02' is a month, '2024' in line 2 a year; a series has one frequency"
        ),
        (
            "date,x\n2024-01,1\n2024-03,2\n2024-05,3\n",
            "f.csv:2:1: series 'x': the dates lie 2 months apart; months in a row are expected, or every 3 or 12"
        ),
        ("date,x\n2024-01,\n2024-02,\n", "f.csv:2:9: series 'x': there is no figure in it"),
        ("date\n2024-01\n", "f.csv:1:1: there is one column only, a date and a figure are expected"),
        (
            "a,b\n1,2\n3,4\n",
            """
            f.csv:2:1: no column holds dates ('1' is none); call one 'date' and write 2024, 2024-Q1, 2024-03 or \
            2024-03-01
            """
        ),
        ("date,x,x\n2024-01,1,2\n", "f.csv:1:8: the column 'x' is given twice"),
        ("date,x\n", "f.csv:1:1: there are no rows below the heading"),
        ("", "f.csv:1:1: the file is empty; a heading and rows of figures are expected")
    ])
    func fault(_ text: String, _ message: String) {
        #expect(read(text).faults.first == message)
        #expect(read(text).series.isEmpty)
    }

    @Test func noSuchFile() {
        let read = SeriesFile.read("no-such-file.csv", SeriesRequest())
        #expect(read.faults.map(\.description) == ["no-such-file.csv:1:1: no such file"])
    }
}
