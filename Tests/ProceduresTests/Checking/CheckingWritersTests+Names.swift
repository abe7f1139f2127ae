import Diagnostics
import Testing

@testable import Procedures

/// Names that are wrong, and the fields of forms.
extension CheckingWritersTests {
    // MARK: Wrong names

    @Test func aWrongNameInASearchBoxIsTold() {
        func found(_ name: String) -> [String] {
            errors(
                "remove-a-relationship", as: "a Sales agent", "Sign in to Partner Center.",
                "In the search box, enter **\(name)**, then select it.", "Select the customer, and then **Account**.",
                "Select **Remove reseller relationship**.")
        }
        #expect(found("Customers") == [])
        #expect(found("Foo") == ["the page \"Home\" has no \"Foo\" @ **Foo**"])
        #expect(found("Custommers") == ["the page \"Home\" has no \"Custommers\" @ **Custommers**"])
    }

    @Test func whatIsSearchedForMayBeARow() {
        let step = "In the search box, enter **Contoso**, and then select it. Select **Account**."
        #expect(errors(removing: step, "Select **Remove reseller relationship**.") == [])
    }

    @Test func aWrongNameThatIsUsedForSomethingIsTold() {
        func found(_ name: String) -> [String] {
            errors(
                removing: "Use **Customers** to see them all. Select the customer.",
                "Use **\(name)** to open the account.", "Select **Remove reseller relationship**.")
        }
        #expect(found("Account") == [])
        #expect(found("Acount") == ["the page \"Customer\" has no \"Acount\" @ **Acount**"])
        #expect(found("Zebra") == ["the page \"Customer\" has no \"Zebra\" @ **Zebra**"])
    }

    @Test func whatIsUsedBesidesIsNoThingOfThePortal() {
        #expect(
            errors(
                removing: "Use **PowerShell** to list them. Select the customer, and then **Account**.",
                "Select **Remove reseller relationship**.") == [])
        let missing = errors(
            removing: "Use **PowerShell** to list the invoices. Select **Account**.",
            "Select **Remove reseller relationship**.")
        #expect(missing.count == 1)
        #expect(missing.first?.hasSuffix("@ **Account**") == true)
    }

    @Test func aCheckMarkIsSetAtWhatThereIs() {
        func found(_ name: String) -> [String] {
            errors(
                "let-a-manufacturer-register-devices", as: "a Global Administrator",
                "Open the message, and follow the link.",
                "Set the check mark at **\(name)**.", "Select **Accept**.")
        }
        #expect(found("Yes") == [])
        #expect(found("No").first?.hasSuffix("@ **No**") == true)
    }

    @Test func aTabAloneIsSelected() {
        func found(_ step: String) -> [String] {
            errors(
                "create-a-profile", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
                "Select the customer.", step, "Select **Add new profile**, and name it.",
                "Tick **Skip privacy settings in setup**, and select **Submit**.")
        }
        #expect(found("Devices tab.") == [])
        #expect(found("Account tab.") != [])
    }

    @Test func whatOneConfirmsWithIsSelected() {
        func roles(_ label: String) -> String {
            "Click **Select Microsoft Entra roles**. Mark **Service Support Administrator** and confirm with **\(label)**."
        }
        #expect(errors(requesting: Self.request, roles("Save"), Self.send) == [])
        #expect(errors(requesting: Self.request, roles("Zebra"), Self.send).first?.hasSuffix("**Zebra**") == true)
    }

    @Test func aGearBeginsAPath() {
        #expect(
            errors(
                "create-partner-user", as: "an Account admin", "Sign in to Partner Center.",
                "Gear > **Account settings** > **User management**", "**Add user** > **Create new users**",
                "Enter a name in **Name**, and an address in **Email**.",
                "Choose a role in the **Roles** list, and then select **Add**.",
                "Copy the sign-in information and send it to the user.") == [])
    }

    // MARK: Fields

    func errors(asking parts: String...) -> [String] {
        errors(
            "find-a-partner", as: "a Billing Administrator",
            "Visit the [Partner directory](https://marketplace.microsoft.com/marketplace/partner-dir).",
            "Narrow the results with the **Filters**.", "Click **Contact me**.",
            "Complete the form:\n   - " + parts.joined(separator: "\n   - "), "Click **Contact me**.")
    }

    @Test func whatIsListedUnderAFormIsFilledInWhateverIsSaidOfIt() {
        #expect(
            errors(
                asking: "**Location** is the place where you need help; a town is enough.",
                "In **Contact information**, give an e-mail address that somebody reads.",
                "**Organization size**: choose what comes closest.", "**Organization name** \u{2013} ask your manager.",
                "**Industry focus** is optional in other forms, but not in this one: choose one.",
                "Under **Business needs**, say in two or three sentences what you're after.") == [])
    }

    @Test func aFieldThatTheFormLacksIsFound() {
        let found = errors(
            asking: "**Location** is the place where you need help.", "**Contact information**: an address.",
            "**Organization size**", "**Organization name**", "**Industry focus**", "**Zebra** is what you want.")
        #expect(found.contains { $0.hasSuffix("@ **Zebra**") })
    }

    @Test func anExampleOfAValueIsNoLabel() {
        #expect(
            errors(
                "request-gdap", as: "an Admin agent", "Sign in to Partner Center, and go to **Customers**.",
                Self.request,
                "Fill in the form as follows:\n   - **Admin relationship name**: a unique name, e.g. *Contoso_GDAP*\n   - **Duration in days**: a number, such as `180`",
                Self.roles, "Select **Finalize request**.", Self.send) == [])
    }

    @Test func whatIsPastedIntoAFieldFillsItIn() {
        func found(_ label: String) -> [String] {
            errors(
                "give-a-partner-an-azure-role", as: "a User Access Administrator", "Sign in to the Azure portal.",
                "Press <kbd>G</kbd> and <kbd>/</kbd> to jump to the search box, type *Subscriptions*, and press <kbd>Enter</kbd>.",
                "Select the subscription, **Access Control**, and then **Add**.", "Choose a role in the **Role** list.",
                "Under **\(label)**, paste the ID of the group.", "Select **Save**.")
        }
        #expect(found("Members") == [])
        #expect(found("Zebra") != [])
    }
}
