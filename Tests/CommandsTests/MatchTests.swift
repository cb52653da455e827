import Commands
import Foundation
import Testing

struct MatchTests {
    static let files = [
        "students.csv":
            "student,rank,place\nstudent-1,1,x\nstudent-1,2,y\nstudent-2,1,x\nstudent-2,2,y\nstudent-3,1,x\nstudent-4,1,y\n",
        "places.csv": "place,quota\nx,1\ny,1\n",
        "rankings.csv":
            "place,rank,student\nx,1,student-2\nx,2,student-1\ny,1,student-4\ny,1,student-1\ny,3,student-2\n",
    ]
    static let words = ["--students", "@students.csv", "--places", "@places.csv", "--rankings", "@rankings.csv"]

    private func run(_ folder: Folder, _ more: String...) -> (line: String, code: Int32) {
        let all = more + Self.words
        return folder.run(Match.self, all)
    }

    @Test func aMarketIsSolvedAndWritten() throws {
        let folder = try Folder(Self.files)
        let answer = run(folder, "--seed", "2011", "--out", "@out.csv")
        #expect(answer.code == 0)
        #expect(
            answer.line.replacing(/"seconds":[0-9.]+/, with: "\"seconds\":S")
                == #"{"matched":2,"unmatched":["student-3","student-4"],"blocking_pairs":0,"proposals":4,"seconds":S}"#)
        #expect(folder.read("out.csv") == "student,place\nstudent-1,y\nstudent-2,x\nstudent-3,\nstudent-4,\n")
        #expect(folder.names == ["out.csv", "places.csv", "rankings.csv", "students.csv"])
    }

    @Test func aRepairFillsTheSeatsOfThoseWhoLeft() throws {
        let folder = try Folder(Self.files)
        _ = run(folder, "--seed", "2011", "--out", "@out.csv")
        try folder.write("student\nstudent-2\n", to: "left.csv")
        let answer = run(
            folder, "repair", "--seed", "2011", "--matching", "@out.csv", "--left", "@left.csv", "--out", "@after.csv")
        #expect(answer.code == 0)
        #expect(
            answer.line.hasPrefix(
                #"{"matched":2,"unmatched":["student-3"],"moved":[{"student":"student-1","from":"y","to":"x"},{"student":"student-4","from":null,"to":"y"}],"blocking_pairs":0,"proposals":3,"#
            ))
        #expect(folder.read("after.csv") == "student,place\nstudent-1,x\nstudent-2,\nstudent-3,\nstudent-4,y\n")
    }

    @Test func anExplanationTellsTheTicketsThatDecided() throws {
        let folder = try Folder(Self.files)
        _ = run(folder, "--seed", "2011", "--out", "@out.csv")
        let answer = run(folder, "explain", "--seed", "2011", "--matching", "@out.csv", "--student", "student-4")
        #expect(answer.code == 0)
        #expect(
            answer.line
                == #"{"student":"student-4","place":null,"wishes":[{"place":"y","rank":1,"outcome":"full","standing":2,"last_standing":1,"last_student":"student-1","by_lottery":true,"ticket":"cdb22cff902da05bafd49e02a56adf65049569aeda7008afdda4d0cd30024b06","last_ticket":"1a66f119a0e0e759a9d7093fcd1cd58de6029cf0ade3eb4bca34a25e496a9261"}]}"#
        )
    }

    static let faults: [(String, String, String)] = [
        ("students.csv", "student,rank,place\nstudent-1,1,z\n", "students.csv:2:13: place: 'z' is not in places.csv"),
        (
            "students.csv", "student,rank,place\nstudent-1,0,x\n",
            "students.csv:2:11: rank: '0' is not between 1 and 1000000000"
        ),
        ("students.csv", "student,place\nstudent-1,x\n", "students.csv:1:14: the column rank is missing"),
        (
            "students.csv", "student,rank,place\nstudent-1,1,x\nstudent-2,1,y\nstudent-1,3,x\nstudent-4,1,y\n",
            "students.csv:4:13: the student ranks 'x' twice"
        ),
        ("rankings.csv", "place,rank,student\nx,1,zed\n", "rankings.csv:2:5: student: 'zed' is not in students.csv"),
        (
            "rankings.csv", "place,rank,student\nx,1,student-2\nx,2,student-2\n",
            "rankings.csv:3:5: the place ranks 'student-2' twice"
        ),
        ("places.csv", "place,quota\nx,1\nx,1\n", "places.csv:3:1: place: 'x' twice"),
        ("places.csv", "place,quota\nx,-1\ny,1\n", "places.csv:2:3: quota: '-1' is not between 0 and 1000000000"),
    ]

    @Test(arguments: faults)
    func whatIsWrongIsNamedAndNothingWritten(_ fault: (String, String, String)) throws {
        let folder = try Folder(Self.files.merging([fault.0: fault.1]) { $1 })
        let answer = run(folder, "--seed", "2011", "--out", "@out.csv")
        #expect(answer.line == fault.2)
        #expect(answer.code == 2)
        #expect(folder.read("out.csv") == nil)
    }

    @Test func tiesWithoutASeedAndMissingFilesAreBadInput() throws {
        let folder = try Folder(Self.files)
        let tied = run(folder, "--out", "@out.csv")
        #expect(tied.line == "grappe: rankings.csv: equal ranks fall by a lottery: --seed is missing")
        #expect(tied.code == 2)
        let missing = folder.run(
            Match.self,
            ["--students", "@none.csv", "--places", "@places.csv", "--rankings", "@rankings.csv", "--out", "@out.csv"])
        #expect(missing.line == "grappe: none.csv: No such file or directory")
        #expect(missing.code == 2)
        #expect(run(folder, "--favour", "nobody", "--out", "@out.csv").code == 2)
        #expect(folder.read("out.csv") == nil)
    }

    static let matchings: [(String, String, Int32)] = [
        (
            "student,place\nstudent-1,y\nstudent-2,x\nstudent-3,\n",
            "grappe: given.csv: the student 'student-4' is missing", 2
        ),
        ("student,place\nstudent-1,y\nstudent-1,x\n", "given.csv:3:1: student: 'student-1' twice", 2),
        ("student,place\nstudent-3,x\n", "given.csv:2:11: the student and the place do not both accept each other", 2),
        ("student,place\nstudent-1,x\nstudent-2,x\n", "given.csv:3:11: more students than the place's quota of 1", 2),
        (
            "student,place\nstudent-1,y\nstudent-2,\nstudent-3,\nstudent-4,\n",
            "grappe: given.csv: not stable: 'student-1' and 'x' would both rather have each other", 1
        ),
    ]

    @Test(arguments: matchings)
    func aRepairBeginsWithAStableMatching(_ given: (String, String, Int32)) throws {
        let folder = try Folder(Self.files.merging(["given.csv": given.0, "left.csv": "student\nstudent-2\n"]) { $1 })
        let answer = run(
            folder, "repair", "--seed", "1", "--matching", "@given.csv", "--left", "@left.csv", "--out", "@after.csv")
        #expect(answer.line == given.1)
        #expect(answer.code == given.2)
        #expect(folder.read("after.csv") == nil)
    }
}
