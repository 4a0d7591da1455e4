/// The sectors of the plant, and the fuel group whose making is a sector of its own.
package struct RefiningSectors: Sendable {
    /// The sector that makes the products of `group`.
    package let ofGroup: SectorID
    /// The fuel group that `ofGroup` makes and that cars' tanks hold.
    package let group: String
    /// The rest of the refinery, and the sector that supplies crude.
    package let other: SectorID
    package let crude: SectorID

    init(from fields: inout some FieldReader, groups: [String]) {
        ofGroup = SectorID(fields.name("group-sector", of: .sectors, "makes the products of `group`"))
        group = fields.text("group", "fuel group that `group-sector` makes and that cars' tanks hold", fallback: nil)
        other = SectorID(fields.name("other", of: .sectors, "makes the other products"))
        crude = SectorID(fields.name("crude", of: .sectors, "supplies crude"))
        guard !group.isEmpty, !groups.contains(group), !groups.contains("") else { return }
        var known: [String] = []
        for name in groups where !known.contains(name) { known.append(name) }
        fields.fault("group", "no product is of the group '\(group)'; groups are \(known.joined(separator: ", "))")
    }

    /// A stand-in where the group is missing, which is a fault.
    init() {
        (ofGroup, group, other, crude) = (SectorID(0), "", SectorID(0), SectorID(0))
    }
}
