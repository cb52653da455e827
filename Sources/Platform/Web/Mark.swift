/// The product's mark: a bunch of six grains.
package enum Mark {
    package static let small: HTML = """
        <svg viewBox="0 0 42 44" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round">\
        <path d="M9 15L21 15M21 15L33 15M9 15L15 25.5M21 15L15 25.5M21 15L27 25.5M33 15L27 25.5M15 25.5L27 25.5M15 25.5L21 36M27 25.5L21 36"/>\
        <path d="M21 15c0-5 1-8.5 5-11"/></g><circle cx="9" cy="15" r="4.6" fill="#0b7a72"/>\
        <circle cx="21" cy="15" r="4.6" fill="currentColor"/><circle cx="33" cy="15" r="4.6" fill="currentColor"/>\
        <circle cx="15" cy="25.5" r="4.6" fill="currentColor"/><circle cx="27" cy="25.5" r="4.6" fill="#c98a10"/>\
        <circle cx="21" cy="36" r="4.6" fill="currentColor"/></svg>
        """

    package static let large: HTML = """
        <svg class="hero-mark" viewBox="0 0 520 470" aria-hidden="true"><path d="M60 60L160 60M60 60L110 147M160 60L260 60M160 60L210 147\
        M160 60L110 147M260 60L360 60M260 60L310 147M260 60L210 147M360 60L460 60M360 60L410 147M360 60L310 147M460 60L410 147M110 147L210 147\
        M110 147L160 234M210 147L310 147M210 147L260 234M210 147L160 234M310 147L410 147M310 147L360 234M310 147L260 234M410 147L360 234\
        M160 234L260 234M160 234L210 321M260 234L360 234M260 234L310 321M260 234L210 321M360 234L310 321M210 321L310 321M210 321L260 408\
        M310 321L260 408" fill="none" stroke="currentColor" stroke-width="7"/><g fill="currentColor">\
        <circle cx="60" cy="60" r="34"/><circle cx="160" cy="60" r="34"/><circle cx="260" cy="60" r="34"/><circle cx="360" cy="60" r="34"/>\
        <circle cx="460" cy="60" r="34"/><circle cx="110" cy="147" r="34"/><circle cx="210" cy="147" r="34"/><circle cx="310" cy="147" r="34"/>\
        <circle cx="410" cy="147" r="34"/><circle cx="160" cy="234" r="34"/><circle cx="260" cy="234" r="34"/><circle cx="360" cy="234" r="34"/>\
        <circle cx="210" cy="321" r="34"/><circle cx="310" cy="321" r="34"/><circle cx="260" cy="408" r="34"/></g></svg>
        """
}
