import Clusters
import Testing
