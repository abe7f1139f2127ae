import Testing

@testable import SiteBuilder

struct CardPlacesTests {
    @Test func onlyCardsThatARangeMeetsAreNamed() {
        let places = CardPlaces([(0, 10..<20), (2, 30..<40), (3, 12..<14), (4, 50..<60)])
        #expect(places.cards(around: 0..<5) == [])
        #expect(places.cards(around: 0..<10) == [0])
        #expect(places.cards(around: 13..<13) == [0, 3])
        #expect(places.cards(around: 15..<35) == [0, 2])
        #expect(places.cards(around: 0..<100) == [0, 2, 3, 4])
        #expect(places.cards(around: 61..<70) == [])
        #expect(CardPlaces([]).cards(around: 0..<9) == [])
    }

    @Test func amongTenThousandCardsOneIsFoundByItsPlace() {
        let places = CardPlaces((0..<10_000).map { ($0, 10 * $0..<10 * $0 + 5) })
        #expect((0..<10_000).allSatisfy { places.cards(around: 10 * $0 + 2..<10 * $0 + 3) == [$0] })
    }
}
