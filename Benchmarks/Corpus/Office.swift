/// Where a section of the handbook applies.
struct Office: Sendable {
    let name: String
    let slug: String

    private init(_ name: String, slug: String) {
        self.name = name
        self.slug = slug
    }

    // 10 letters at most, for the same reason as a subject's 18.
    private static let named = [
        Office("Harbor", slug: "harbor"), Office("Hillside", slug: "hillside"), Office("Kraków", slug: "krakow"),
        Office("Old Mill", slug: "old-mill"), Office("Åre", slug: "are"), Office("São Bento", slug: "sao-bento"),
        Office("Lakeview", slug: "lakeview"), Office("Zürich", slug: "zurich"), Office("Eastgate", slug: "eastgate"),
        Office("Łódź", slug: "lodz"), Office("Northfield", slug: "northfield"), Office("Besançon", slug: "besancon"),
        Office("Orchard", slug: "orchard"), Office("Málaga", slug: "malaga"), Office("Riverside", slug: "riverside"),
        Office("Tromsø", slug: "tromso"), Office("Westbrook", slug: "westbrook"), Office("Plzeň", slug: "plzen"),
        Office("Station", slug: "station"), Office("İzmir", slug: "izmir"), Office("Greenhill", slug: "greenhill"),
        Office("Győr", slug: "gyor"), Office("Southport", slug: "southport"), Office("Tartu", slug: "tartu"),
        Office("Copperhill", slug: "copperhill"), Office("Évora", slug: "evora"),
        Office("Brookside", slug: "brookside"),
        Office("Αθήνα", slug: "athens"), Office("Fairview", slug: "fairview"), Office("Malmö", slug: "malmo"),
        Office("Town Hall", slug: "town-hall"), Office("東京", slug: "tokyo"),
    ]

    /// The office with that number; after the last name the names come again, as second, third … offices.
    static func numbered(_ number: Int) -> Office {
        let office = named[number % named.count]
        let round = number / named.count + 1
        return round == 1 ? office : Office("\(office.name) \(round)", slug: "\(office.slug)-\(round)")
    }
}
