import Foundation
import Screen
import Testing
import Trace

@testable import Interface

/// The pictures of the documentation: the frames of the snapshots, in a dark and a light theme.
@Suite struct PictureTests {
    private static let size = Size(columns: 100, rows: 30)

    /// What a picture shows, by the name of its file.
    private static let pictures: [String: (model: @Sendable () -> Model, theme: BuiltInTheme)] = [
        "requests": ({ Scene.select(4_210, in: Scene.model(size)) }, .harbourNight),
        "requests-light": ({ Scene.select(4_210, in: Scene.model(size)) }, .morningPaper),
        "request": ({ Scene.open(4_210, size) }, .harbourNight),
        "request-light": ({ Scene.open(4_210, size) }, .morningPaper),
    ]

    /// Where the documentation keeps its pictures.
    private static let folder = Repository.root
        .appending(path: "Sources/ActingWebInspector/ActingWebInspector.docc/Resources")

    @Test(arguments: pictures.keys.sorted()) func `a picture of the documentation is what the screen shows`(
        name: String
    ) throws {
        let picture = try #require(Self.pictures[name])
        let frame = draw(picture.model(), in: Self.size)
        let actual = SVGPicture(frame, theme: try picture.theme.load()).text
        let file = Self.folder.appending(path: "\(name).svg")

        if Repository.isRecording {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try actual.write(to: file, atomically: true, encoding: .utf8)
        }

        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(kept == actual, "\(name).svg is not what the screen shows; SNAPSHOTS=record writes it")
    }
}
