extension Variable {
    /// The condition that the variable has a value.
    public func `is`(_ value: Value) -> Condition { isOneOf(value) }

    /// The condition that the variable does not have a value.
    public func isNot(_ value: Value) -> Condition {
        .test(.value(definition, in: definition.everything & ~mask(of: [value])))
    }

    /// The condition that the variable has one of some values.
    public func isOneOf(_ values: Value...) -> Condition { .test(.value(definition, in: mask(of: values))) }

    /// The condition that two variables have the same value.
    public func `is`(sameAs other: Variable<Value>) -> Condition { .test(.same(definition, as: other.definition)) }

    private func mask(of values: [Value]) -> UInt64 {
        values.reduce(0) { mask, value in core(of: value).map { mask | 1 << $0 } ?? mask }
    }
}

extension SetVariable {
    /// The condition that a value is among the members.
    public func contains(_ member: Member) -> Condition {
        let bit = mask(of: [member])
        return bit == 0 ? .never : .test(.members(definition, among: bit, are: bit))
    }

    /// The condition that all of some values are among the members.
    public func contains(allOf members: Member...) -> Condition {
        let bits = mask(of: members)
        return .test(.members(definition, among: bits, are: bits))
    }

    /// The condition that at least one of some values is among the members.
    public func contains(anyOf members: Member...) -> Condition {
        !.test(.members(definition, among: mask(of: members), are: 0))
    }

    /// The condition that there are no members but some values.
    public func isSubset(of members: Member...) -> Condition {
        .test(.members(definition, among: definition.everything & ~mask(of: members), are: 0))
    }

    /// The condition that every member is a member of another set.
    public func isSubset(of other: SetVariable<Member>) -> Condition {
        .test(.subset(definition, of: other.definition))
    }

    /// The condition that the members are exactly some values.
    public func `is`(_ members: Set<Member>) -> Condition {
        .test(.members(definition, among: definition.everything, are: mask(of: members)))
    }

    /// The condition that two sets have the same members.
    public func `is`(sameAs other: SetVariable<Member>) -> Condition { .test(.same(definition, as: other.definition)) }

    /// The condition that there are no members.
    public var isEmpty: Condition { .test(.members(definition, among: definition.everything, are: 0)) }

    /// The condition that there is at least one member.
    public var isNotEmpty: Condition { !isEmpty }
}
