extension ClusterFacts {
    /// Some of its contracts are from before the platform: nobody keeps their instalments here.
    var isBeforePlatform: Bool {
        let kept = Set(tranches.map(\.contract))
        return periods.contains { period in period.contract.map { !kept.contains($0) } ?? true }
    }
}
