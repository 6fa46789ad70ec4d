# What the engine says on its own, when a turn cannot be answered as usual.

please-try-again =
    .one = Sorry, something went wrong on my side and I could not work on that. Please send it again in a moment.
    .two = I am sorry, that did not work just now, and the fault is mine. Please try again in a moment.

please-shorten =
    .one = That is a long message, and I would rather not miss a part of it. Could you shorten it to { $limit } characters or less?
    .two = I can read up to { $limit } characters at a time. Could you put it more briefly, please?

did-not-catch =
    .one = I did not catch that. Could you write it in a few words?
    .two = There was nothing I could read in that. What would you like to know?

noted =
    .one = All right, noted.
    .two = Thank you, I have taken note of that.

choice-closed =
    .one = That choice is no longer open. Just write what you would like, in your own words.
    .two = That button belongs to an earlier message and no longer works. What would you like?
