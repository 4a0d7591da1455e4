@main
enum ForecastBenchmark {
    static func main() {}
}
