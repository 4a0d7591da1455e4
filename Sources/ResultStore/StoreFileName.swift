/// The name of the store inside an ensemble folder.
public let storeFileName = "ensemble.sqlite"
