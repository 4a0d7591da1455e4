@main struct Khazri { static func main() {} }
