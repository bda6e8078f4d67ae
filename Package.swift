// swift-tools-version: 6.2
import PackageDescription

// One row per module: what stands here is all that a module may import, and the build enforces it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let test: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let orderedCollections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "incident-review",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "incident-review", targets: ["incident-review"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Debian gives libbz2 no pkg-config file; its module map links it.
    .systemLibrary(
      name: "CBzip2", providers: [.apt(["libbz2-dev"]), .brew(["bzip2"])]),
    .systemLibrary(
      name: "CLZMA", pkgConfig: "liblzma",
      providers: [.apt(["liblzma-dev"]), .brew(["xz"])]),
    .systemLibrary(
      name: "CZstandard", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .target(name: "EmbeddedTemplates"),

    .target(name: "Records", dependencies: [histogram], swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),
    .target(
      name: "Intake",
      dependencies: [
        "Records", "CZlib", "CBzip2", "CLZMA", "CZstandard", histogram, orderedCollections, crypto,
        "Yams",
      ],
      swiftSettings: strict),
    .target(name: "Privacy", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "Diagnosis", dependencies: ["Records", "Statistics", orderedCollections],
      exclude: ["Calibration.md"], swiftSettings: strict),
    .target(
      name: "RuleFormats", dependencies: ["Records", "Diagnosis", "Statistics", "Yams"],
      swiftSettings: strict),
    .target(name: "Charts", swiftSettings: strict),
    .target(name: "Translation", dependencies: ["Yams"], swiftSettings: strict),
    // RuleFormats: the files for monitoring systems are downloads of the site, with type and size.
    .target(
      name: "ReportSite",
      dependencies: [
        "Records", "Diagnosis", "RuleFormats", "Charts", "Translation", "EmbeddedTemplates",
        mustache, crypto,
      ],
      swiftSettings: strict),
    .target(
      name: "PageCheck", dependencies: ["CLibXML2"],
      resources: [.embedInCode("Schemas/page.xsd"), .embedInCode("Schemas/drawing.xsd")],
      swiftSettings: strict),
    .target(name: "Simulation", dependencies: ["Statistics"], swiftSettings: strict),
    .executableTarget(
      name: "incident-review",
      dependencies: [
        "Records", "Intake", "Privacy", "Diagnosis", "RuleFormats", "ReportSite", "PageCheck",
        "Simulation", "Translation", argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "calibrate",
      dependencies: ["Records", "Intake", "Diagnosis", "Simulation", argumentParser],
      path: "Sources/Calibration", swiftSettings: strict),

    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: test),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: test),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Records"], exclude: ["Corpus"],
      swiftSettings: test),
    .testTarget(name: "PrivacyTests", dependencies: ["Privacy", "Records"], swiftSettings: test),
    .testTarget(
      name: "DiagnosisTests", dependencies: ["Diagnosis", "Records", "Statistics", "Intake"],
      swiftSettings: test),
    .testTarget(
      name: "RuleFormatsTests", dependencies: ["RuleFormats", "Records", "Diagnosis", "Yams"],
      swiftSettings: test),
    .testTarget(
      name: "TranslationTests", dependencies: ["Translation"], swiftSettings: test),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: test),
    .testTarget(
      name: "ReportSiteTests",
      dependencies: [
        "ReportSite", "Records", "Diagnosis", "Charts", "Statistics", "Translation",
      ],
      swiftSettings: test),
    .testTarget(
      name: "PageCheckTests", dependencies: ["PageCheck", "CLibXML2"], swiftSettings: test),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation"], swiftSettings: test),
    .testTarget(
      name: "CommandTests", dependencies: ["incident-review", "Diagnosis", "Intake", "Records"],
      swiftSettings: test),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
