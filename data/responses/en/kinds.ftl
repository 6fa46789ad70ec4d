# What kinds of things are called, on buttons and in lists: in English as the feed names them.

stated-kind = { $kind }
