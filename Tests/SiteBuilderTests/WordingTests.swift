import Testing
import Workflow

@testable import SiteBuilder

/// What pages call things.
struct WordingTests {
    @Test func whoeverHasAGreaterRoleIsNamedAmongThoseWhoAreShownSomething() {
        #expect(Library.domain.holders(of: Library.clerk.permission) == "Clerk or Head of the library")
        #expect(Library.domain.holders(of: Library.head.permission) == "Head of the library")
        #expect(Library.domain.holders(of: Library.reader.permission) == "the reader")
        #expect(Library.domain.holders(of: Library.adult.and(Library.child)) == "Adult reader and Child")
        #expect(
            Library.domain.holders(of: Library.adult.or(Library.clerk)) == "Adult reader, Clerk, or Head of the library"
        )
    }
}
