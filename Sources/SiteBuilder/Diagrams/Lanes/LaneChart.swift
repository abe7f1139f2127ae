/// A lane chart is what a diagram of lanes shows: who takes part, and what they do one after another.
public struct LaneChart: Sendable {
    /// What it shows, as a heading.
    public var title: String
    /// Those who take part.
    public var lanes: [Lane]
    /// What they do, in order.
    public var stops: [Stop]

    /// A lane is one of those who take part.
    public struct Lane: Sendable {
        /// The name.
        public var title: String
        /// The number of the mark before it, the same as in other diagrams.
        public var mark: Int
        /// Where it leads, if it leads anywhere.
        public var href: String?

        /// Makes a lane.
        public init(_ title: String, mark: Int, href: String? = nil) {
            self.title = title
            self.mark = mark
            self.href = href
        }
    }

    /// A stop is what one of them does before something changes hands.
    public struct Stop: Sendable {
        /// The number of the lane.
        public var lane: Int
        /// In which capacity.
        public var capacity: String?
        /// What is done, one after another.
        public var tasks: [Task]
        /// Whether it happens by itself.
        public var isAutomatic: Bool

        /// Makes a stop.
        public init(lane: Int, capacity: String? = nil, tasks: [Task], isAutomatic: Bool = false) {
            self.lane = lane
            self.capacity = capacity
            self.tasks = tasks
            self.isAutomatic = isAutomatic
        }
    }

    /// A task is one thing that is done.
    public struct Task: Sendable {
        /// The words.
        public var text: String
        /// Where it leads, if it leads anywhere.
        public var href: String?

        /// Makes a task.
        public init(_ text: String, href: String? = nil) {
            self.text = text
            self.href = href
        }
    }

    /// Makes a chart; stops in lanes that there are not are left out.
    public init(title: String, lanes: [Lane], stops: [Stop]) {
        self.title = title
        self.lanes = lanes
        self.stops = stops.filter { lanes.indices.contains($0.lane) }
    }
}

extension LaneChart {
    /// What the chart says in words, a task a line.
    public var description: DiagramDescription {
        var lines: [DiagramDescription.Line] = []
        var previous: Int?
        for stop in stops {
            for (index, task) in stop.tasks.enumerated() {
                let giver = index == 0 && previous != stop.lane ? previous.map { lanes[$0].title } : nil
                lines.append(
                    .init(
                        from: giver, to: lanes[stop.lane].title, what: task.text, by: stop.capacity, href: task.href))
            }
            previous = stop.lane
        }
        let changes = zip(stops, stops.dropFirst()).count { $0.lane != $1.lane }
        let summary =
            "A diagram with a lane for each of \(lanes.count) that take part. It changes hands \(changes) "
            + "\(changes == 1 ? "time" : "times"); the list after it says the same in words."
        return DiagramDescription(title: title, summary: summary, lines: lines)
    }
}
