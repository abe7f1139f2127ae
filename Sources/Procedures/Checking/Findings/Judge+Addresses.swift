internal import Diagnostics
internal import Workflow

/// Findings about addresses with a letter wrong, to which the labels of steps link.
///
/// A step whose label is right can be carried out, wherever its link leads: nobody would notice before following it.
extension Judge {
    mutating func reportAddresses() {
        for index in program.beats.indices {
            let beat = program.beats[index]
            for location in beat.locations { reportAddresses(of: location.mention.segments, beat.item) }
            guard case .wish(let shared) = beat.deed else { continue }
            if let label = shared.wish.label { reportAddresses(of: [label], beat.item) }
            reportAddresses(of: shared.wish.path, beat.item)
        }
    }

    private mutating func reportAddresses(of segments: [Mention.Segment], _ item: Int) {
        for segment in segments {
            guard let url = segment.url, ModelNames.isURL(url), let host = ModelNames.host(of: url),
                let known = model.names.host(similarTo: host)
            else { continue }
            // With escapes or in another case the host does not stand there byte for byte.
            let place = source[segment.outer.clamped(to: source.indices)].firstRange(of: Array(host.utf8))
            let edits = place.map { [Edit(in: file, replace: $0, with: known)] } ?? []
            report(
                PathURLUnknown.rule, item: item, at: place ?? segment.outer,
                "nothing in the model has an address at \(host)", help: "there is a similar host: \(known)",
                fixes: edits.isEmpty ? [] : [Fix("write \(known)", .certain, edits)])
        }
    }
}
