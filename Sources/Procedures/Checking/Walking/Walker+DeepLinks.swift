internal import Workflow

/// Following addresses of which the model knows the portal, and not the page.
extension Walker {
    /// Goes to where the next step can be done: to the first page of the portal, or to one to which the workflow leads.
    mutating func follow(_ wish: SharedWish, _ beat: Int, from situation: Situation) -> Situation? {
        guard case .signIn(let portal)? = wish.wish.candidates.first?.option,
            let home = perform(.signIn(portal), from: situation, range: wish.wish.range)
        else { return nil }
        let remark = Remark.unknownAddress(portal, wish)
        let (treads, roles, isMoved) = (self.treads, self.roles, self.isMoved)
        var pages: [Handle<Place>] = []
        for step in plan.script where step.actor == hand {
            guard case .option(.go(let place)) = step.deed, model[place].portal == portal else { continue }
            if !pages.contains(place) { pages.append(place) }
        }
        var end = home
        if !pages.isEmpty, !isNextPossible(after: beat, from: home) {
            for page in pages {
                self.treads = treads
                guard let there = perform(.go(page), from: home, range: wish.wish.range) else { continue }
                let (way, needed) = (self.treads, self.roles)
                if isNextPossible(after: beat, from: there) {
                    end = there
                    (self.treads, self.roles) = (way, needed)
                    break
                }
            }
        }
        if end == home { (self.treads, self.roles) = (treads, roles) }
        self.isMoved = isMoved
        remarks = [remark]
        return end
    }

    /// Whether the next thing that the same actor does in a portal can be done from somewhere.
    private mutating func isNextPossible(after beat: Int, from situation: Situation) -> Bool {
        let beats = program.beats
        for next in beats.indices[(beat + 1)...] where beats[next].other == beats[beat].other {
            guard case .wish(let wish) = beats[next].deed, !wish.wish.isSoft else { continue }
            // Several of them in a row may each lead anywhere.
            return wish.isDeepLink || attempt(wish, next, from: situation) != nil
        }
        return true
    }
}
