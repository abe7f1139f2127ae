internal import Workflow

/// What a name that was found can stand for, in the order in which it is tried.
extension ProgramBuilder {
    func add(_ found: ModelNames.Found, to wish: inout Wish, _ mention: Mention) {
        let kind = mention.kind?.word
        switch found.name.thing {
        case .control(let control):
            let its = model[control].kind
            if wish.manner == .clear, !its.isSwitch {
                wish.misfits.append(control)
            } else if wish.manner == .use, its == .field, wish.verb != .hover, !isPicked(control, wish) {
                wish.misfits.append(control)
            } else if wish.manner == .use, its == .field {
                wish.candidates.append(.init(option: .fill(control), name: found.name, words: found.words))
            } else {
                var candidate = Wish.Candidate(
                    option: option(for: control, wish.manner), name: found.name, words: found.words)
                candidate.fitsKind = kind.map { $0.fits(its) } ?? true
                wish.candidates.append(candidate)
            }
        case .value(let control):
            guard wish.manner == .use else { return }
            wish.candidates.append(.init(option: .fill(control), name: found.name, words: found.words))
        case .menu(let entry):
            guard wish.manner != .clear else { return }
            let fits = kind.map { $0 != .row && $0 != .checkBox && $0 != .toggle } ?? true
            wish.candidates.append(
                .init(option: .menu(entry), name: found.name, words: found.words, fitsKind: fits))
        case .place(let place):
            guard wish.manner == .use || wish.manner == .go else { return }
            if model[place].kind == .message {
                wish.candidates.append(.init(option: .read(place), name: found.name, words: found.words))
                return
            }
            if wish.manner == .go || kind == .page {
                if model[place].isAddressed {
                    wish.candidates.append(.init(option: .go(place), name: found.name, words: found.words))
                }
            }
            // The entries of the menu that lead there, by a name that the place had, and what opens it here.
            if found.name.isFormer {
                for entry in domain.menuHandles where model.place(of: entry) == place {
                    wish.candidates.append(.init(option: .menu(entry), name: found.name, words: found.words))
                }
            }
        case .portal(let portal):
            guard wish.manner == .go else { return }
            wish.candidates.append(.init(option: .signIn(portal), name: found.name, words: found.words))
        }
    }

    /// Whether a field is one that is filled in by picking something: a date, or a file that is to be uploaded.
    private func isPicked(_ field: Handle<Control>, _ wish: Wish) -> Bool {
        if wish.purpose == .upload || wish.purpose == .enter || wish.purpose == .choose { return true }
        let label = domain[field].control.label
        return Wording.words(label).contains { ObjectWords.picked.contains($0) }
    }

    /// Present names come before former ones, long names before short ones.
    func sortCandidates(_ wish: inout Wish) {
        // Mostly they are in order already.
        let isInOrder = wish.candidates.indices.dropFirst().allSatisfy { index in
            !ProgramBuilder.comesBefore(wish.candidates[index], wish.candidates[index - 1])
        }
        if isInOrder { return }
        let ranked = wish.candidates.enumerated().sorted { left, right in
            ProgramBuilder.comesBefore(left.element, right.element)
                || left.offset < right.offset && !ProgramBuilder.comesBefore(right.element, left.element)
        }
        wish.candidates = ranked.map(\.element)
    }

    private static func comesBefore(_ left: Wish.Candidate, _ right: Wish.Candidate) -> Bool {
        if left.isFormer != right.isFormer { return !left.isFormer }
        if left.words != right.words { return left.words > right.words }
        return left.fitsKind && !right.fitsKind
    }
}
