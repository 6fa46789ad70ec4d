# Problem recognition: one question about the need, kinds of products, no prices.

needs-kinds =
    .one = For that we have { $kinds }.
    .two = We have { $kinds } that can help with that.

needs-question =
    .one = What should it do for you, above all?
    .two = What matters most to you about it?

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

needs-question-who =
    .one = Who is it for, and when would it be used?

might-suit =
    .one = These might suit:
    .two = These come into question:

gift-question-likes =
    .one = What does the person like to do? Then I can suggest something.
    .two = What do they enjoy, or need most often? A word is enough.

gift-question-price =
    .one = Roughly how much may it cost?
    .two = What would you like to spend, more or less?

gift-question-choice =
    .one = Is one of these going in the right direction?
    .two = Does one of these come near, or should it be something else?
