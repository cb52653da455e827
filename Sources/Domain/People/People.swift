enum People {}
