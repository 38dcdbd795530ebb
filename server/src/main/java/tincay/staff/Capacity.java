package tincay.staff;

/// How a head signs (Decree 30/2020/NĐ-CP, Art. 13 and appendix I, II.7).
public enum Capacity {
    /// As the head.
    OWN,
    /// On behalf of a collective (thay mặt).
    TM,
    /// A deputy in the head's place (ký thay).
    KT,
    /// By the head's order (thừa lệnh).
    TL,
    /// Under a written authorisation, for a time (thừa ủy quyền).
    TUQ,
    /// Acting (quyền).
    Q
}
