internal import Documents
internal import Procedures
internal import YAML

extension Page {
    /// What the front matter binds.
    var bindings: BindingSheet { BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping()) }
}
