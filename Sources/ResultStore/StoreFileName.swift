/// The name of the store inside an ensemble folder.
package let storeFileName = "ensemble.sqlite"
