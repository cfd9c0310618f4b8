namespace ReviewClassifier.Cases;

/// <summary>
/// What a buyer's line does (source: the labelling guide). In files the names are written in snake case
/// (<see cref="EvidenceLabels.Name"/>). A line has any number of them.
/// </summary>
public enum EvidenceLabel
{
    /// <summary>Makes a bad review, complaint, exposure or harassment the price of not being paid.</summary>
    Threat,

    /// <summary>Asks for money or value beyond a refund of the goods or the shown loss.</summary>
    Demand,

    /// <summary>Wants money back and keeps the goods, or refuses to send them back.</summary>
    KeepGoods,

    /// <summary>Admits own misuse, own mistake, or that the goods are fine.</summary>
    AdmitsFault,

    /// <summary>Admits being hired, a rival, doing this for a living, several accounts, or doing it just to hurt.</summary>
    AdmitsMalice,

    /// <summary>Insults a person.</summary>
    Abuse,

    /// <summary>Announces or does repeated calls, doxxing, visits, mass orders.</summary>
    Harassment,

    /// <summary>Moves the talk or the payment off the platform.</summary>
    OffPlatform,

    /// <summary>Sets the bait for a rule breach.</summary>
    Entrapment,

    /// <summary>Refuses photo, return, inspection or the platform's own after-sales process.</summary>
    RefusesProcess,

    /// <summary>Describes a concrete fault, mismatch, delay or bad service.</summary>
    Defect,

    /// <summary>Offers or sends photo, video, test report.</summary>
    Proof,

    /// <summary>Accepts return, exchange, repair or the platform's mediation.</summary>
    Cooperates,
}
