/// How a renderer finds what names mean.
extension Renderer {
    /// What a path means here: its first name as the innermost object has it that knows the name, the rest in that.
    @inline(__always)
    func value(of path: Stretch) -> MustacheValue? {
        if path.count == 0 { return current }
        guard let found = value(ofNameAt: path.start) else { return nil }
        return path.count == 1 ? found : value(of: path, in: found)
    }

    /// Whether what a path means is true; most of what is asked so is not, and need not be taken out of its object for that.
    func isTrue(_ path: Stretch) -> Bool {
        if path.count == 1, let (level, position) = place(ofNameAt: path.start) {
            return objects[level].fields.isTrue(at: position)
        }
        return value(of: path)?.isTrue ?? false
    }

    @inline(__always)
    private func value(ofNameAt name: Int) -> MustacheValue? {
        if let (level, position) = place(ofNameAt: name) { return objects[level].fields.value(at: position) }
        // It may be one of an object of another type.
        var level = objects.count
        while hasOthers, level > 0 {
            level -= 1
            if let value = objects[level].fields.value(for: program.names[name]) { return value }
            if let value = objects[level].other.value(for: program.names[name]) { return value }
        }
        return nil
    }

    /// The object that knows a name, and the place that it has there among the fields; nothing if other objects might.
    @inline(__always)
    private func place(ofNameAt name: Int) -> (level: Int, position: Int)? {
        let mark = program.names[name].mark
        var level = objects.count
        while level > 0 {
            level -= 1
            if objects[level].marks & mark == 0 { continue }
            if let position = objects[level].fields.position(of: program.names[name]) { return (level, position) }
            if objects[level].isOther { return nil }
        }
        return nil
    }

    private func value(of path: Stretch, in first: MustacheValue) -> MustacheValue? {
        var found: MustacheValue? = first
        var position = path.start + 1
        while let value = found, position < path.start + path.count {
            found = value.value(for: program.names[position])
            position += 1
        }
        return found
    }
}
