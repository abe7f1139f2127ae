/// Writes a number with its noun: `1 error`, `2 errors`.
package func numbered(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count == 1 ? "1 " + singular : String(count) + " " + (plural ?? singular + "s")
}
