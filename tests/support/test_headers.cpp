// Carries the precompiled headers of the tests; has nothing of its own.
