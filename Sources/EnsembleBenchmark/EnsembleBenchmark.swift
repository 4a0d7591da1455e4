@main
enum EnsembleBenchmark {
    static func main() {}
}
