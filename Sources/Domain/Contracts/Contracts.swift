package enum Contracts {}
