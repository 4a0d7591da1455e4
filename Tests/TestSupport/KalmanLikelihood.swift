import Foundation
import NumericalMethods

extension KalmanFilter {
    /// -1/2 sum of log 2 pi + log F + v^2 / F over the innovations v and their variances F, with log F_inf alone in the
    /// steps that settle the diffuse start.
    package var logLikelihood: Double {
        innovations.indices.filter { !innovations[$0].isNaN }.reduce(0) { sum, step in
            let isDiffuse = diffuseVariances[step] > 0
            let size = isDiffuse ? log(diffuseVariances[step]) : log(variances[step])
            let misfit = isDiffuse ? 0 : innovations[step] * innovations[step] / variances[step]
            return sum - 0.5 * (log(2 * Double.pi) + size + misfit)
        }
    }
}
