import EnergySystem

/// Names for sentences: the English titles, with a small first letter where the word allows it.
extension Baseline {
    func productTitle(_ index: Int) -> String {
        products.indices.contains(index) ? products[index].title.english.insideSentence : productName(index)
    }
    func supplierTitle(_ index: Int) -> String {
        suppliers.indices.contains(index) ? suppliers[index].title.english : supplierName(index)
    }
    func classTitle(_ index: Int) -> String {
        userClasses.indices.contains(index) ? userClasses[index].title.english.insideSentence : className(index)
    }
}

extension String {
    /// With a small first letter unless the second one is a capital too, as in LPG.
    var insideSentence: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
