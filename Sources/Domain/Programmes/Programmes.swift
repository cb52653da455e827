enum Programmes {}
