package import Phrases
package import Web

package enum TemplateError: ReportedError {
    /// The public record was not loaded, so there is nothing that a call could start from.
    case missing

    package var status: Status { .conflict }
    package var phrase: Phrase { CallPhrases.templateMissing }
}
