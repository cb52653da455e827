import Commands
import Testing

struct FundTests {
    static let files = [
        "projects.csv": """
        project,cost,score,region
        candidate-1,2000000,91,casablanca-settat
        candidate-2,4500000,88,casablanca-settat
        candidate-3,2000000,84,souss-massa
        candidate-4,3500000.50,84,fes-meknes
        candidate-5,2000000,79.25,oriental
        candidate-6,2000000,76,casablanca-settat

        """,
        "groups.csv":
            "group,min,max,min_count,max_count\ncasablanca-settat,,5000000,,\nsouss-massa,,,,\nfes-meknes,,,,\noriental,,,1,\n",
    ]
    static let words = ["--projects", "@projects.csv", "--budget", "10000000"]

    static let answers: [([String], String)] = [
        (
            ["--rule", "greedy-no-skip"],
            #"{"funded":["candidate-1","candidate-2","candidate-3"],"spent":[8500000],"score":263,"cut":{"last_funded":"candidate-3","first_unfunded":"candidate-4","left":[1500000]},"reserve":["candidate-4","candidate-5","candidate-6"],"ties":["candidate-3","candidate-4"],"unmet":[],"optimal":false,"bound":null,"flips":[]}"#
        ),
        (
            ["--rule", "greedy", "--sensitivity", "5", "--min-score", "79.25"],
            #"{"funded":["candidate-1","candidate-2","candidate-3"],"spent":[8500000],"score":263,"cut":{"last_funded":"candidate-3","first_unfunded":"candidate-4","left":[1500000]},"reserve":["candidate-4","candidate-5"],"ties":["candidate-3","candidate-4"],"unmet":[],"optimal":false,"bound":null,"flips":[{"change":"budget -5 %","enters":[],"leaves":[]},{"change":"budget +5 %","enters":["candidate-5"],"leaves":[]}]}"#
        ),
        (
            ["--rule", "optimal", "--groups", "@groups.csv"],
            #"{"funded":["candidate-1","candidate-3","candidate-4","candidate-5"],"spent":[9500000.5],"score":338.25,"cut":{"last_funded":"candidate-5","first_unfunded":"candidate-2","left":[499999.5]},"reserve":["candidate-2","candidate-6"],"ties":[],"unmet":[],"optimal":true,"bound":338.25,"flips":[]}"#
        ),
    ]

    @Test(arguments: answers)
    func eachRuleHasItsAnswer(_ answer: ([String], String)) throws {
        let folder = try Folder(Self.files)
        #expect(folder.run(Fund.self, Self.words + answer.0) == (answer.1, 0))
    }

    @Test func severalYearsHaveTheirOwnBudgets() throws {
        let folder = try Folder(["projects.csv": "score;cost2;project;cost1\n8,5;3;a;4\n7;4;b;4\n6;0,25;c;2\n"])
        let answer = folder.run(
            Fund.self, ["--projects", "@projects.csv", "--budget", "7,4", "--rule", "greedy", "--ties", "given"])
        #expect(answer.code == 0)
        #expect(
            answer.line.hasPrefix(
                #"{"funded":["a","c"],"spent":[6,3.25],"score":14.5,"cut":{"last_funded":"c","first_unfunded":"b","left":[1,0.75]}"#
            ))
    }

    @Test func minimaThatCannotBeMetHaveNoSolution() throws {
        let folder = try Folder(Self.files)
        let words = ["--projects", "@projects.csv", "--budget", "1000000", "--groups", "@groups.csv", "--rule"]
        let optimal = folder.run(Fund.self, words + ["optimal"])
        #expect(optimal == ("grappe: the groups' minima cannot be met within the budget and the maxima", 1))
        let greedy = folder.run(Fund.self, words + ["greedy"])
        #expect(greedy.code == 0)
        #expect(
            greedy.line.contains(
                #""funded":[],"spent":[0],"score":0,"cut":{"last_funded":null,"first_unfunded":"candidate-1","left":[1000000]}"#
            ))
        #expect(greedy.line.contains(#""unmet":["oriental"]"#))
    }

    static let faults: [(String, String, String)] = [
        ("projects.csv", "project,cost,score\na,1,2\na,1,3\n", "projects.csv:3:1: project: 'a' twice"),
        ("projects.csv", "project,cost,score\na,1.234,2\n", "projects.csv:2:3: cost: '1.234' has more than 2 decimals"),
        (
            "projects.csv", "project,cost,score\na,-1,2\n",
            "projects.csv:2:3: cost: '-1' is not between 0 and 1000000000000"
        ),
        (
            "projects.csv", "project,cost,score\na,1,2.1234567\n",
            "projects.csv:2:5: score: '2.1234567' has more than 6 decimals"
        ),
        (
            "projects.csv", "project,cost,score,region\na,1,2,nowhere\n",
            "projects.csv:2:7: region: 'nowhere' is not in groups.csv"
        ),
        (
            "projects.csv", "project,region,cost,score\na,x,1,2\n",
            "projects.csv:1:9: the column region is unknown; groups stand behind the score"
        ),
        (
            "projects.csv", "project,cost1,cost2,score\na,1,1,2\n",
            "projects.csv:1:15: the column cost2 is unknown; groups stand behind the score"
        ),
        ("projects.csv", "project,score\na,1\n", "projects.csv:1:14: the column cost is missing"),
        ("groups.csv", "group,min,max\noriental,5,4\n", "groups.csv:2:12: max: less than min"),
        (
            "groups.csv", "group,min,max,least\noriental,5,4,1\n",
            "groups.csv:1:15: the column least is unknown: there are group, min, max and, at will, min_count, max_count"
        ),
    ]

    @Test(arguments: faults)
    func whatIsWrongIsNamed(_ fault: (String, String, String)) throws {
        let folder = try Folder(Self.files.merging([fault.0: fault.1]) { $1 })
        let answer = folder.run(Fund.self, Self.words + ["--rule", "optimal", "--groups", "@groups.csv"])
        #expect(answer == (fault.2, 2))
    }

    static let options: [[String]] = [
        ["--budget", "1,x", "--rule", "greedy"], ["--budget", "", "--rule", "greedy"],
        ["--budget", "1.234", "--rule", "greedy"],
        ["--budget", "1", "--rule", "best"], ["--budget", "1", "--rule", "greedy", "--sensitivity", "101"],
        ["--budget", "1", "--rule", "greedy", "--min-score", "much"],
        ["--budget", "1", "--rule", "greedy", "--ties", "no"],
        ["--rule", "greedy"],
    ]

    @Test(arguments: options)
    func badOptionsAreRefused(_ options: [String]) throws {
        let folder = try Folder(Self.files)
        #expect(folder.run(Fund.self, ["--projects", "@projects.csv"] + options).code == 2)
    }
}
