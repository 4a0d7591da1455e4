import Foundation
import NumericalMethods
import Testing

/// Values of printed tables and closed forms.
@Suite struct SpecialFunctionTests {
    /// P(1, x) = 1 - e^-x, Q(1/2, x) = erfc(sqrt x), P(a, x) - P(a + 1, x) = x^a e^-x / Gamma(a + 1).
    @Test(arguments: [0.01, 0.5, 1, 3, 20, 80]) func incompleteGamma(x: Double) {
        #expect(abs(IncompleteGamma.lower(1, x) / (-expm1(-x)) - 1) < 1e-13)
        #expect(abs(IncompleteGamma.upper(0.5, x) / erfc(x.squareRoot()) - 1) < 1e-12)
        for a in [0.7, 5, 40] {
            let step = exp(a * log(x) - x - LogGamma.value(a + 1))
            #expect(abs(IncompleteGamma.lower(a, x) - IncompleteGamma.lower(a + 1, x) - step) < 1e-13)
        }
    }

    /// I_x(1, b) = 1 - (1 - x)^b, I_x(a, 1) = x^a, I_x(1/2, 1/2) = 2/pi arcsin sqrt x, and the reflection.
    @Test(arguments: [0.001, 0.2, 0.5, 0.77, 0.999]) func incompleteBeta(x: Double) {
        #expect(abs(IncompleteBeta.regularized(1, 7, at: x) - (1 - pow(1 - x, 7))) < 1e-13)
        #expect(abs(IncompleteBeta.regularized(7, 1, at: x) / pow(x, 7) - 1) < 1e-12)
        #expect(abs(IncompleteBeta.regularized(0.5, 0.5, at: x) - 2 / .pi * asin(x.squareRoot())) < 1e-13)
        let sum = IncompleteBeta.regularized(300, 450, at: x) + IncompleteBeta.regularized(450, 300, at: 1 - x)
        #expect(abs(sum - 1) < 1e-12)
    }

    /// Student with 1 degree is Cauchy, with 2 has t = (2 p - 1) / sqrt(2 p (1 - p)).
    @Test(arguments: [1e-12, 1e-4, 0.025, 0.1, 0.4, 0.5, 0.8, 0.999]) func studentQuantiles(p: Double) {
        let one = StudentDistribution.upperQuantile(p, degrees: 1)
        let two = StudentDistribution.upperQuantile(p, degrees: 2)
        #expect(abs(one - 1 / tan(.pi * p)) <= 1e-9 * max(1, abs(one)))
        #expect(abs(two + (2 * p - 1) / (2 * p * (1 - p)).squareRoot()) <= 1e-11 * max(1, abs(two)))
        for degrees in [3.0, 6, 28, 119, 5_000] {
            let quantile = StudentDistribution.upperQuantile(p, degrees: degrees)
            #expect(abs(StudentDistribution.upperTail(quantile, degrees: degrees) - p) < 1e-12)
        }
    }

    /// Printed tables: t(6) at 0.9 and 0.975, chi-square(10) above 18.307.
    @Test func printedTables() {
        #expect(abs(StudentDistribution.upperQuantile(0.1, degrees: 6) - 1.4398) < 5e-5)
        #expect(abs(StudentDistribution.upperQuantile(0.025, degrees: 6) - 2.4469) < 5e-5)
        #expect(abs(TestProbability.chiSquare(18.307, degrees: 10) - 0.05) < 1e-5)
        #expect(abs(LogGamma.beta(2, 3) - log(1.0 / 12)) < 1e-14)
        #expect(abs(LogGamma.beta(40, 60) - (LogGamma.value(40) + LogGamma.value(60) - LogGamma.value(100))) < 1e-11)
    }
}
