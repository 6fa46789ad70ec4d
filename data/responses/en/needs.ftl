# Problem recognition: one question about the need, kinds of products, no prices.

needs-kinds =
    .one = For that we have { $kinds }.
    .two = We have { $kinds } that can help with that.

needs-question =
    .one = What should it do for you, above all?
    .two = What matters most to you about it?
    .three = Who is it for, and when would it be used?

needs-question-open =
    .one = What is it for? A few words are enough.
    .two = Tell me what you need it for, and I will look.

needs-differ =
    .one = They differ mostly in { $points }.
    .two = What sets them apart is { $points }.

needs-show-offer =
    .one = Shall I show you some?
    .two = Would you like to see a few?

needs-look-around =
    .one = Of course, take your time. If there is something you need it for, tell me and I will point you to the right shelf.
    .two = Feel free to look around. If anything brought you here, a few words about it are enough and I will help you look.

needs-take-time =
    .one = Of course. I am here if you need me.
    .two = Take all the time you like. Just write if a question comes up.
