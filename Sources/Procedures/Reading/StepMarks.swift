internal import Markdown

/// The comments by which a writer says how steps are to be taken, and what is wrong with them.
struct StepMarks {
    /// A mark with the place where what it speaks about begins.
    private struct Placed {
        var mark: StepMark
        var scopeStart: Int
    }

    private var marks: [Placed] = []
    private(set) var faults: [StepMarkProblem] = []

    init(_ html: RawHTML) {
        for comment in html.comments {
            guard let body = StepMarks.body(of: comment.text) else { continue }
            switch StepMarks.kind(of: body) {
            case .success(let kind):
                let mark = StepMark(kind: kind, range: comment.range)
                marks.append(Placed(mark: mark, scopeStart: comment.scope.lowerBound))
            case .failure(let fault):
                faults.append(StepMarkProblem(kind: fault.kind, range: comment.range))
            }
        }
    }

    /// The mark that speaks about the item at some bytes: one in it, or one right before it.
    func mark(in item: Range<Int>) -> StepMark? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].mark.range.upperBound <= item.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low < marks.count, marks[low].mark.range.upperBound <= item.upperBound { return marks[low].mark }
        guard low > 0, marks[low - 1].scopeStart == item.lowerBound else { return nil }
        return marks[low - 1].mark
    }

    private struct Refusal: Error {
        var kind: StepMarkProblem.Kind
    }

    /// What stands after `step:`; nil in other comments.
    private static func body(of comment: String) -> Substring? {
        let text = comment.trimmed
        guard text.utf8.starts(with: "step:".utf8) else { return nil }
        return text.dropFirst(5).drop { $0.isWhitespace }
    }

    private static func kind(of body: Substring) -> Result<StepMark.Kind, Refusal> {
        let words = body.split(maxSplits: 2, whereSeparator: \.isWhitespace)
        guard let first = words.first else { return .failure(Refusal(kind: .unknown(""))) }
        switch first {
        case "human" where words.count == 1: return .success(.human)
        case "ignore":
            guard words.count == 3, words[1] == "because" else { return .failure(Refusal(kind: .noReason)) }
            return .success(.ignored(because: String(words[2])))
        default: return .failure(Refusal(kind: .unknown(String(body))))
        }
    }
}

extension String {
    /// The text without the blanks around it.
    var trimmed: Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
