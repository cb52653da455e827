package import Foundation

package enum FilePhrases {
    package static let bundle = Bundle.module
}
