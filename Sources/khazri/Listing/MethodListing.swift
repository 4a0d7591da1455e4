import NumericalMethods
import Reports

/// The forecast methods with what each does.
enum MethodListing {
    private static let summaries: [String: String] = [
        "auto": "chosen by the series: a mean of several methods where it is long enough, a simpler one where it is short; the reason is told",
        "seasonal-naive": "the last season again",
        "naive": "the last number again",
        "drift": "the line from the first to the last number, carried on",
        "naive2": "the last number without its season, with the season put back",
        "theta": "theta method, theta 2 on the line through all points",
        "optimised-theta": "theta method, theta estimated",
        "dynamic-theta": "theta method, theta 2, the line drawn anew at each step",
        "dynamic-optimised-theta": "theta method, theta estimated, the line drawn anew at each step",
        "ets": "exponential smoothing, form by the corrected Akaike criterion",
        "ets-damped": "exponential smoothing with a damped trend or none and shrunk gains",
        "holt-winters": "level, straight trend and season by least squares",
        "ses": "simple exponential smoothing: a level without trend and season",
        "holt": "level and straight trend by least squares",
        "random-walk-drift": "random walk with drift in logarithms, for short series",
        "trend-season": "trend, breaks and season by regression with autocorrelated errors",
        "airline": "seasonal ARIMA of the airline model",
        "sarima": "seasonal ARIMA, orders by the corrected Akaike criterion",
        "local-level": "state space: a level that wanders",
        "local-linear-trend": "state space: a level and a slope that wander",
        "structural": "state space: level, slope and season that wander",
    ]

    static var rows: [[String]] { MethodCatalogue.names.map { [$0, summaries[$0] ?? ""] } }
}
