import Web

extension Deed {
    /// The bunch of grains behind the text.
    static let ground: HTML = """
        <svg class="ground" viewBox="0 0 520 470" aria-hidden="true"><path d="M60 60L160 60\
        M60 60L110 147M160 60L260 60M160 60L210 147M160 60L110 147M260 60L360 60M260 60L310 147\
        M260 60L210 147M360 60L460 60M360 60L410 147M360 60L310 147M460 60L410 147M110 147L210 147\
        M110 147L160 234M210 147L310 147M210 147L260 234M210 147L160 234M310 147L410 147\
        M310 147L360 234M310 147L260 234M410 147L360 234M160 234L260 234M160 234L210 321\
        M260 234L360 234M260 234L310 321M260 234L210 321M360 234L310 321M210 321L310 321\
        M210 321L260 408M310 321L260 408" fill="none" stroke="currentColor" stroke-width="7"/>\
        <g fill="currentColor"><circle cx="60" cy="60" r="32"/><circle cx="160" cy="60" r="32"/>\
        <circle cx="260" cy="60" r="32"/><circle cx="360" cy="60" r="32"/>\
        <circle cx="460" cy="60" r="32"/><circle cx="110" cy="147" r="32"/>\
        <circle cx="210" cy="147" r="32"/><circle cx="310" cy="147" r="32"/>\
        <circle cx="410" cy="147" r="32"/><circle cx="160" cy="234" r="32"/>\
        <circle cx="260" cy="234" r="32"/><circle cx="360" cy="234" r="32"/>\
        <circle cx="210" cy="321" r="32"/><circle cx="310" cy="321" r="32"/>\
        <circle cx="260" cy="408" r="32"/></g></svg>
        """

    /// The product's mark in print colours.
    static let mark: HTML = """
        <svg class="mt" viewBox="0 0 42 44" width="56" height="58" aria-hidden="true">\
        <g fill="none" stroke="#4a2159" stroke-width="1.6" stroke-linecap="round"><path d="\
        M9 15L21 15M21 15L33 15M9 15L15 25.5M21 15L15 25.5M21 15L27 25.5M33 15L27 25.5\
        M15 25.5L27 25.5M15 25.5L21 36M27 25.5L21 36"/><path d="M21 15c0-5 1-8.5 5-11"/></g>\
        <g fill="#4a2159"><circle cx="9" cy="15" r="4.6" fill="#0b7a72"/>\
        <circle cx="21" cy="15" r="4.6"/><circle cx="33" cy="15" r="4.6"/>\
        <circle cx="15" cy="25.5" r="4.6"/><circle cx="27" cy="25.5" r="4.6" fill="#c98a10"/>\
        <circle cx="21" cy="36" r="4.6"/></g></svg>
        """

    /// The same bunch, drawn by the style sheet's `seal`.
    static let seal: HTML = """
        <svg viewBox="0 0 520 470" aria-hidden="true"><path d="M60 60L160 60\
        M60 60L110 147M160 60L260 60M160 60L210 147M160 60L110 147M260 60L360 60M260 60L310 147\
        M260 60L210 147M360 60L460 60M360 60L410 147M360 60L310 147M460 60L410 147M110 147L210 147\
        M110 147L160 234M210 147L310 147M210 147L260 234M210 147L160 234M310 147L410 147\
        M310 147L360 234M310 147L260 234M410 147L360 234M160 234L260 234M160 234L210 321\
        M260 234L360 234M260 234L310 321M260 234L210 321M360 234L310 321M210 321L310 321\
        M210 321L260 408M310 321L260 408" fill="none" stroke="currentColor" stroke-width="7"/>\
        <g fill="currentColor"><circle cx="60" cy="60" r="32"/><circle cx="160" cy="60" r="32"/>\
        <circle cx="260" cy="60" r="32"/><circle cx="360" cy="60" r="32"/>\
        <circle cx="460" cy="60" r="32"/><circle cx="110" cy="147" r="32"/>\
        <circle cx="210" cy="147" r="32"/><circle cx="310" cy="147" r="32"/>\
        <circle cx="410" cy="147" r="32"/><circle cx="160" cy="234" r="32"/>\
        <circle cx="260" cy="234" r="32"/><circle cx="360" cy="234" r="32"/>\
        <circle cx="210" cy="321" r="32"/><circle cx="310" cy="321" r="32"/>\
        <circle cx="260" cy="408" r="32"/></g></svg>
        """
}
