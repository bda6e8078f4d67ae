import Foundation

extension Double {
  var naturalLogarithm: Double { log(self) }
  var exponential: Double { exp(self) }
}
