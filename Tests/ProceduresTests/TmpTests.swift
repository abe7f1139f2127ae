import Testing
@testable import Procedures
@Test func tmpOutline() {
    for s in ["In the Foo portal, go to **Settings** > **A**.", "In the **Foo** portal, select **A**.", "In the Foo admin center, select **A**.", "Go to the Foo portal.", "On the Foo website, select **A**.", "In the Foo portal of your partner, select **A**.", "In your portal, select **A**.", "In the partner portal, select **A**.", "In the web portal, select **A**.","In the [Foo](https://foo.example) portal, select **A**.", "In Foo Center, select **A**.", "Select **A** in the Foo portal.", "Open the Foo portal.", "From the Foo portal, select **A**.", "In the admin portal, select **A**.", "In the **Foo portal**, select **A**.", "In the new Foo portal, select **A**.", "In the same portal, select **A**.", "In the other portal, select **A**.","In the Microsoft portal, select **A**.","In the Outlook app, select **A**.", "In the top right of the Foo portal, select **A**.", "On the home page of the Foo portal, select **A**."] {
        print("OUT", s, outline(s))
    }
}
