import Phrases
import Values
import Web

/// What a new password must be: long rather than odd (NIST SP 800-63B, 5.1.1.2), and not one that everybody tries
/// first.
enum PasswordRules {
    static let least = 12
    static let most = 200

    static func fault(_ password: String, email: EmailAddress?) -> Phrase? {
        let count = password.count
        if count < least { return PeoplePhrases.passwordTooShort(count, least) }
        if count > most { return WebPhrases.tooLong(count, most) }
        let folded = password.lowercased()
        if let email = email?.description, folded == email || folded == email.prefix(while: { $0 != "@" }) {
            return PeoplePhrases.passwordIsEmail
        }
        return Set(folded).count < 4 || common.contains(folded) ? PeoplePhrases.passwordCommon : nil
    }

    /// Those of twelve characters and more that lists of leaked passwords hold, and their Moroccan cousins.
    private static let common: Set<String> = [
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891011", "123123123123",
        "012345678910", "1q2w3e4r5t6y", "1qaz2wsx3edc", "q1w2e3r4t5y6", "qwertyuiop12", "qwertyuiop123",
        "qwertyuiop1234", "qwerty123456", "qwerty1234567", "azertyuiop12", "azertyuiop123", "azertyuiop1234",
        "azerty123456", "azertyuiopqsdfghjklm", "qwertyuiopasdfghjkl", "abcdefghijkl", "abcdefghijklm", "abcd12345678",
        "abc123456789", "abcdef123456", "password1234", "password12345", "password123456", "passwordpassword",
        "motdepasse12", "motdepasse123", "motdepasse1234", "motdepassemotdepasse", "administrator",
        "administrateur", "administrateur1", "adminadminadmin", "changeme1234", "letmeinletmein", "iloveyou1234",
        "welcome12345", "bonjour12345", "bienvenue123", "bienvenue1234", "maroc2020maroc", "casablanca123",
        "casablanca2023", "casablanca2024", "casablanca2025", "casablanca2026", "marrakech1234", "morocco12345",
    ]
}
