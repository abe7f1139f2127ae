internal import Workflow

/// The organization that buys, and that lets a partner in.
let customer = Actor("the customer")

/// The organization that sells, and that works in the customer's tenant.
let partner = Actor("the partner")

let actors = Chapter("Actors") {
    customer
    partner
}
