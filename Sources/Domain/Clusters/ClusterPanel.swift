package import Database
package import Values
package import Web

/// A slot on the page of a cluster, for modules that know more of it: the labels given on this platform, its contracts.
///
/// `read` runs in the page's own read; what it answers draws one `<section class="panel">`, or nothing when there is nothing to say.
package struct ClusterPanel: Sendable {
    package typealias Drawing = @Sendable (Page) -> HTML

    /// Smaller stands first.
    package let order: Int
    package let read: @Sendable (ID<Cluster>, any Connection) throws -> Drawing?

    package init(order: Int = 50, _ read: @escaping @Sendable (ID<Cluster>, any Connection) throws -> Drawing?) {
        (self.order, self.read) = (order, read)
    }
}
