package tincay.people;

/// What a person may be asked to do in their agency (Decree 30/2020/NĐ-CP; the chairman's order on AI).
public enum Role {
    /// Writes the draft (chuyên viên soạn thảo).
    DRAFTER,
    /// Answers for its content before it leaves the unit (lãnh đạo đơn vị, Decree 30/2020/NĐ-CP Art. 12).
    UNIT_HEAD,
    /// Checks and confirms what AI made (người kiểm tra), with a valid qualification for the field.
    REVIEWER,
    /// Approves and answers for it (người đứng đầu or deputy).
    HEAD,
    /// Gives number and date and issues (văn thư).
    CLERK,
    /// Reads everything of the agency, changes nothing (thanh tra).
    INSPECTOR,
    /// Looks after accounts; sees no draft (quản trị).
    ADMINISTRATOR
}
