@testable import Procedures

/// A form of sentence or item that the reader of steps tells from others.
///
/// The forms of an item are found by switches over everything that a claim can be. Who teaches the reader something new
/// has to give it a name here, and then the guide to writing lacks an example of it.
enum SentenceForm: Hashable, CaseIterable {
    // How labels are set off.
    case boldLabel, linkedLabel, htmlLabel, quotedLabel, codeLabel, emphasizedLabel, keysLabel, imageLabel, plainLabel
    // What a mention consists of.
    case path, kindAfterLabel, kindBeforeLabel, kindAlone, quantifier, description
    case lastReference, nextReference, previousReference, stepReference, stepsReference
    // Places.
    case leadingLocation, stackedLocations, trailingLocation, locationOfItsOwn
    // Conditions.
    case leadingCondition, trailingCondition
    case ifCondition, unlessCondition, whenCondition, beforeCondition, untilCondition, prompted, finished, forEach
    // Purposes.
    case leadingPurpose, trailingPurpose
    // Signs.
    case optional, applicability, topic
    // Actions.
    case order, permission, duty, fact
    case firstAction, thenAction, andAction, orAction
    case elidedVerb, thirdPersonVerb, means, otherActor, value, role, severalObjects, noObject
    case exception
    case interfaceVerb, taskVerb, humanVerb
    // Results.
    case opens, appears, isShown, closes, leads, becomes, happens, futureResult, passiveResult, resultOfAction
    // Between sentences and items.
    case severalSentences, alternativeSentence, choiceSentence, pointer
    case alternativeItem, partItem, numberedItem, bulletedItem
    // What isn't read.
    case unreadWords
    case alertAside, quoteAside, codeAside, imageAside, tableAside, includeAside, textAside
    case humanMark, ignoredMark
    // Where items end.
    case performed, result, choice, human, otherActorItem, setAside, notUnderstood
    case heads, nothingToRead, tooLong, included, noVerb
}

extension SentenceForm {
    /// The forms that an item shows.
    static func forms(of item: Item) -> Set<SentenceForm> {
        var forms: Set<SentenceForm> = [of(item.bucket), item.number == nil ? .bulletedItem : .numberedItem]
        forms.formUnion(of(item.reason))
        switch item.nesting {
        case .none: break
        case .alternative: forms.insert(.alternativeItem)
        case .part: forms.insert(.partItem)
        }
        switch item.mark?.kind {
        case .human: forms.insert(.humanMark)
        case .ignored: forms.insert(.ignoredMark)
        case nil: break
        }
        for aside in item.asides { forms.insert(of(aside.kind)) }
        if item.sentences.count > 1 { forms.insert(.severalSentences) }
        for sentence in item.sentences { forms.formUnion(self.forms(of: sentence)) }
        return forms
    }

    private static func forms(of sentence: Sentence) -> Set<SentenceForm> {
        var forms: Set<SentenceForm> = []
        switch sentence.relation {
        case .next: break
        case .alternative: forms.insert(.alternativeSentence)
        }
        if sentence.optional != nil { forms.insert(.optional) }
        if sentence.applicability != nil { forms.insert(.applicability) }
        if sentence.topic != nil { forms.insert(.topic) }
        if sentence.choice != nil { forms.insert(.choiceSentence) }
        if !sentence.references.isEmpty { forms.insert(.pointer) }
        if !sentence.unread.isEmpty { forms.insert(.unreadWords) }
        if !sentence.purposes.isEmpty { forms.insert(.leadingPurpose) }
        for condition in sentence.conditions {
            forms.insert(condition.isLeading ? .leadingCondition : .trailingCondition)
            forms.insert(of(condition.kind))
        }
        for action in sentence.actions {
            forms.formUnion(self.forms(of: action))
            let isFirst = action.locations == sentence.actions.first?.locations
            if !isFirst, action.locations.contains(where: \.isLeading) { forms.insert(.locationOfItsOwn) }
        }
        for result in sentence.results {
            forms.insert(of(result.verb))
            if result.isFuture { forms.insert(.futureResult) }
            if result.isPassive { forms.insert(.passiveResult) }
            if !sentence.actions.isEmpty { forms.insert(.resultOfAction) }
            for mention in result.mentions { forms.formUnion(self.forms(of: mention)) }
        }
        return forms
    }

    private static func forms(of action: ActionClaim) -> Set<SentenceForm> {
        var forms: Set<SentenceForm> = [of(action.mood), of(action.joint), of(action.verb.nature)]
        if action.isElided { forms.insert(.elidedVerb) }
        if action.form == .thirdPerson, action.actor == nil { forms.insert(.thirdPersonVerb) }
        if action.meansOf != nil { forms.insert(.means) }
        if action.actor != nil { forms.insert(.otherActor) }
        if action.value != nil { forms.insert(.value) }
        if !action.exceptions.isEmpty { forms.insert(.exception) }
        if !action.roles.isEmpty { forms.insert(.role) }
        if action.objects.count > 1 { forms.insert(.severalObjects) }
        if action.objects.isEmpty { forms.insert(.noObject) }
        if action.purpose != nil { forms.insert(.trailingPurpose) }
        let leading = action.locations.filter(\.isLeading)
        if !leading.isEmpty { forms.insert(leading.count > 1 ? .stackedLocations : .leadingLocation) }
        if leading.count < action.locations.count { forms.insert(.trailingLocation) }
        for mention in action.objects + action.locations.map(\.mention)
            + [action.value].compactMap({ $0 }) + action.roles
        {
            forms.formUnion(self.forms(of: mention))
        }
        return forms
    }

    private static func forms(of mention: Mention) -> Set<SentenceForm> {
        var forms: Set<SentenceForm> = []
        if mention.isPath { forms.insert(.path) }
        if mention.quantifier != nil { forms.insert(.quantifier) }
        if mention.description != nil { forms.insert(.description) }
        if let kind = mention.kind {
            forms.insert(mention.segments.isEmpty ? .kindAlone : kind.isBefore ? .kindBeforeLabel : .kindAfterLabel)
        }
        switch mention.reference {
        case .last: forms.insert(.lastReference)
        case .next: forms.insert(.nextReference)
        case .previous: forms.insert(.previousReference)
        case .steps(let steps): forms.insert(steps.count == 1 ? .stepReference : .stepsReference)
        case nil: break
        }
        for segment in mention.segments {
            if segment.isPlain { forms.insert(.plainLabel) }
            for (markup, form) in markups where segment.markup.contains(markup) { forms.insert(form) }
        }
        return forms
    }

    private static let markups: [(Markup, SentenceForm)] = [
        (.bold, .boldLabel), (.link, .linkedLabel), (.html, .htmlLabel), (.quotes, .quotedLabel), (.code, .codeLabel),
        (.emphasis, .emphasizedLabel), (.keys, .keysLabel), (.image, .imageLabel),
    ]
}

// One case to one form.
extension SentenceForm {
    private static func of(_ bucket: Bucket) -> SentenceForm {
        switch bucket {
        case .performed: .performed
        case .result: .result
        case .choice: .choice
        case .human: .human
        case .otherActor: .otherActorItem
        case .setAside: .setAside
        case .notUnderstood: .notUnderstood
        }
    }

    /// Reasons that are the same as the bucket add nothing.
    private static func of(_ reason: BucketReason) -> Set<SentenceForm> {
        switch reason {
        case .acts, .actsElsewhere, .othersAct, .tells, .offers, .marked: []
        case .heads: [.heads]
        case .nothingToRead: [.nothingToRead]
        case .tooLong: [.tooLong]
        case .included: [.included]
        case .noVerb: [.noVerb]
        }
    }

    private static func of(_ kind: Item.Aside.Kind) -> SentenceForm {
        switch kind {
        case .alert: .alertAside
        case .quote: .quoteAside
        case .code: .codeAside
        case .image: .imageAside
        case .table: .tableAside
        case .include: .includeAside
        case .text: .textAside
        }
    }

    private static func of(_ kind: ConditionClaim.Kind) -> SentenceForm {
        switch kind {
        case .if: .ifCondition
        case .unless: .unlessCondition
        case .when: .whenCondition
        case .before: .beforeCondition
        case .until: .untilCondition
        case .prompted: .prompted
        case .finished: .finished
        case .each: .forEach
        }
    }

    private static func of(_ mood: ActionClaim.Mood) -> SentenceForm {
        switch mood {
        case .order: .order
        case .permission: .permission
        case .duty: .duty
        case .fact: .fact
        }
    }

    private static func of(_ joint: ActionClaim.Joint) -> SentenceForm {
        switch joint {
        case .none: .firstAction
        case .then: .thenAction
        case .and: .andAction
        case .or: .orAction
        }
    }

    private static func of(_ nature: Verb.Nature) -> SentenceForm {
        switch nature {
        case .interface: .interfaceVerb
        case .task: .taskVerb
        case .human: .humanVerb
        }
    }

    private static func of(_ verb: ResultVerb) -> SentenceForm {
        switch verb {
        case .opens: .opens
        case .appears: .appears
        case .isShown: .isShown
        case .closes: .closes
        case .leads: .leads
        case .becomes: .becomes
        case .happens: .happens
        }
    }
}
