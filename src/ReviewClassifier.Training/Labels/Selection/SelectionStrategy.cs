namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>By what the next cases to label are chosen.</summary>
public enum SelectionStrategy
{
    /// <summary>At random: what the others are measured against.</summary>
    Random,

    /// <summary>The cases whose own label the model is least sure of.</summary>
    Case,

    /// <summary>The cases with the most unsure line labels, each label counting alike however rare it is.</summary>
    Lines,

    /// <summary>The cases with the most unsure line labels, among cases unlike each other and unlike those labelled.</summary>
    LinesDiverse,

    /// <summary>The cases least like any labelled or chosen one (Sener and Savarese, Active learning for CNNs: a core-set approach, 2018).</summary>
    Diverse,

    /// <summary>The cases that hold the most unsure line of each label, however long they are, among cases unlike each other.</summary>
    PeaksDiverse,

    /// <summary>The same, and as much for the case's own label.</summary>
    UnsureDiverse,
}
