/**
 * The service writes its log lines straight to stdout, where under test nobody reads them. A test about them spies on it;
 * console.log is the test runner's own and is shown for tests that fail.
 */
process.stdout.write = () => true;
